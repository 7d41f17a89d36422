package io.bursar.web;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceChainRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts and pictures. Their addresses carry a hash of the content, so browsers may keep them for a year.
 *
 * <p>Each folder by itself: every link of a page is asked whether it is a file and needs a hash. Were all addresses
 * possibly files, each link to another page would be looked for in every archive of the class path, which took longer
 * than everything else about a page together.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : new String[] {"css", "js", "img"}) {
            chain(registry, "/" + folder + "/**", "classpath:/static/" + folder + "/")
                    .addResolver(hashed());
        }
        chain(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/")
                .addResolver(hashed())
                .addResolver(new LiteWebJarsResourceResolver());
    }

    private static ResourceChainRegistration chain(ResourceHandlerRegistry registry, String pattern, String location) {
        return registry.addResourceHandler(pattern)
                .addResourceLocations(location)
                .setCacheControl(KEPT)
                .resourceChain(true);
    }

    private static VersionResourceResolver hashed() {
        return new VersionResourceResolver().addContentVersionStrategy("/**");
    }
}
