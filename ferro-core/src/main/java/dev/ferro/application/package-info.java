/** Ferro inside an application: its migrations are run from its class path, on its own data source. */
@NullMarked
package dev.ferro.application;

import org.jspecify.annotations.NullMarked;
