/** Letters out: texts, outbox, SMTP. */
@ApplicationModule(allowedDependencies = {"party", "agreement", "casefile", "access", "trail"})
package io.parley.mail;

import org.springframework.modulith.ApplicationModule;
