/** The ledger of agreed time limits, their reminders, and the watchdog over their timers. */
@ApplicationModule(allowedDependencies = {"party", "agreement", "casefile", "trail"})
package io.parley.window;

import org.springframework.modulith.ApplicationModule;
