/** The goals of {@code ferro-maven-plugin}: each runs a command of Ferro with what Maven knows of the project. */
@NullMarked
package dev.ferro.maven;

import org.jspecify.annotations.NullMarked;
