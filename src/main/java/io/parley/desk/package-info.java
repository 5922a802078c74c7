/** The staff's pages. */
@ApplicationModule(
        allowedDependencies = {
            "party",
            "agreement",
            "trail",
            "form",
            "casefile",
            "access",
            "window",
            "work",
            "mail :: outbound",
            "engine",
            "incident"
        })
package io.parley.desk;

import org.springframework.modulith.ApplicationModule;
