/** The tamper-evident record: one hash chain per case, its seals, its export and its offline check. */
@ApplicationModule(allowedDependencies = {})
package io.parley.trail;

import org.springframework.modulith.ApplicationModule;
