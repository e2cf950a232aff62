/** The plugin {@code dev.ferro} of Gradle: each task runs a command of Ferro with what Gradle knows of the project. */
@NullMarked
package dev.ferro.gradle;

import org.jspecify.annotations.NullMarked;
