/** Sign-in, roles, which accounts and addresses are one person, links and tokens, and who may see which case. */
@ApplicationModule(allowedDependencies = {"party", "casefile"})
package io.parley.access;

import org.springframework.modulith.ApplicationModule;
