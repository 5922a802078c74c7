/** The register of cases and their dossier: every form handed in, by whom, when, under which form version. */
@ApplicationModule(allowedDependencies = {"party", "trail"})
package io.parley.casefile;

import org.springframework.modulith.ApplicationModule;
