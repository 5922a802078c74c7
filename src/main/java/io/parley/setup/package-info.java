/** Reads the parties' file: parties, services, staff, calendars and agreements, all or nothing. */
@ApplicationModule(allowedDependencies = {"party", "agreement", "access"})
package io.parley.setup;

import org.springframework.modulith.ApplicationModule;
