package io.bursar.checkpoint;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;

/** What the trail needs in a context that holds only a slice of the application. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
public class TrailParts {}
