/** Incident reporting and tracking (ISO/IEC 27017 16.1.2): its facts, its rules, its process. */
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
            "engine"
        })
package io.parley.incident;

import org.springframework.modulith.ApplicationModule;
