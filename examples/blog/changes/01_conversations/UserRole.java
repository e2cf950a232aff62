package com.acme.blog.model;

/** What a user may do. */
public enum UserRole {
    READER,
    AUTHOR,
    MODERATOR,
    ADMIN
}
