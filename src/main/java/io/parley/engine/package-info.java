/** Everything that touches Camunda: configuration, hardening, the gate, and the beans that diagrams name. */
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
            "mail :: outbound"
        })
package io.parley.engine;

import org.springframework.modulith.ApplicationModule;
