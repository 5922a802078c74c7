/** Reads forms/, renders it, and lets through only what it allows. */
@ApplicationModule(allowedDependencies = {})
package io.parley.form;

import org.springframework.modulith.ApplicationModule;
