/** Open human steps, who may take them, and what is due next: the inbox. */
@ApplicationModule(allowedDependencies = {"party", "casefile", "window"})
package io.parley.work;

import org.springframework.modulith.ApplicationModule;
