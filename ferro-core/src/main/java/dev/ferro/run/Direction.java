package dev.ferro.run;

/** Which way a migration is run. */
public enum Direction {
    UPGRADE("upgrade"),
    DOWNGRADE("downgrade");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** {@return the command's name, which is also what the ledger says} */
    public String word() {
        return word;
    }

    /** {@return what the ledger means by a word} */
    static Direction of(String word) {
        return UPGRADE.word.equals(word) ? UPGRADE : DOWNGRADE;
    }
}
