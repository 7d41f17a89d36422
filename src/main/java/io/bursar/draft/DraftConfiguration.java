package io.bursar.draft;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** By what drafts are checked. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DraftSettings.class)
class DraftConfiguration {}
