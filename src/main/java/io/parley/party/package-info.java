/** Customers, peers, authorities, their contacts by duty, the provider's services, and staff as persons. */
@ApplicationModule(allowedDependencies = {})
package io.parley.party;

import org.springframework.modulith.ApplicationModule;
