package dev.ferro.hibernate.xml;

/** A class that only XML makes an entity. */
public class Plain {
    Long id;
    String name;
}
