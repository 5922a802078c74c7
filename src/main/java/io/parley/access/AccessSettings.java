package io.parley.access;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installation says about its doors.
 *
 * @param home where the secret for links is kept unless {@code access.linkKey} gives it
 * @param baseUrl the address that people reach the installation at, without a trailing slash
 */
@ConfigurationProperties("parley")
record AccessSettings(
        @DefaultValue("./data") Path home,
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue Access access) {

    AccessSettings {
        if (!baseUrl.isAbsolute() || baseUrl.getHost() == null) {
            throw new IllegalArgumentException("parley.base-url is '" + baseUrl
                    + "'; give the whole address that people use, such as https://parley.example.com");
        }
        baseUrl = URI.create(baseUrl.toString().replaceAll("/+$", ""));
    }

    boolean isHttps() {
        return "https".equalsIgnoreCase(baseUrl.getScheme());
    }

    /**
     * Settings of this room alone.
     *
     * @param linkKey at least 32 random bytes in Base64; the instances of a cluster must share one
     */
    record Access(@DefaultValue("") String linkKey) {

        /** The key stays out of logs. */
        @Override
        public String toString() {
            return "Access[linkKey=" + (linkKey.isEmpty() ? "none" : "set") + "]";
        }
    }
}
