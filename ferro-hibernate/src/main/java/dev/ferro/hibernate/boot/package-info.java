/** What speaks to Hibernate, loaded beside the application's own: its metadata, table by table, as a schema. */
@NullMarked
package dev.ferro.hibernate.boot;

import org.jspecify.annotations.NullMarked;
