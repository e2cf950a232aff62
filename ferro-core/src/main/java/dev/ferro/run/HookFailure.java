package dev.ferro.run;

/** Says why a hook of Ferro's own kinds cannot do what it should, in words for a person. */
final class HookFailure extends Exception {

    private static final long serialVersionUID = 1L;

    HookFailure(String message) {
        super(message);
    }
}
