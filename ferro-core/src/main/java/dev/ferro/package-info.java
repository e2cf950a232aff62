/** Schema management: what every part of Ferro shares, which is how it reports a problem. */
@NullMarked
package dev.ferro;

import org.jspecify.annotations.NullMarked;
