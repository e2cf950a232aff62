package dev.ferro.hibernate;

import dev.ferro.command.DesiredSchema;

/** Lets Hibernate read a mapping; what does so is loaded beside the application's Hibernate. */
public interface Boot {

    /**
     * {@return what the mapping describes}
     *
     * @throws dev.ferro.FerroException if Hibernate refuses the mapping
     */
    DesiredSchema read(BootRequest request);
}
