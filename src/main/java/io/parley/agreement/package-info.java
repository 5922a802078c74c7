/** Agreements, terms, regime templates and calendars: when is it due? Pure java.time. */
@ApplicationModule(allowedDependencies = {"party"})
package io.parley.agreement;

import org.springframework.modulith.ApplicationModule;
