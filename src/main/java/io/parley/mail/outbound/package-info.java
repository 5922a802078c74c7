/** Letters to contacts and staff: written in the step's transaction, sent after it, tried until their fate is known. */
@NamedInterface("outbound")
package io.parley.mail.outbound;

import org.springframework.modulith.NamedInterface;
