package com.acme.clinic;

/** What somebody does in the clinic. */
public enum Role {
    VET,
    NURSE,
    RECEPTIONIST
}
