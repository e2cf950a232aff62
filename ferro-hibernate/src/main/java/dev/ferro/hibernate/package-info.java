/**
 * Entities of Jakarta Persistence as a schema: finds the application's Hibernate and its settings, and asks it. Nothing
 * here sees a class of Hibernate; what does is {@code boot}.
 */
@NullMarked
package dev.ferro.hibernate;

import org.jspecify.annotations.NullMarked;
