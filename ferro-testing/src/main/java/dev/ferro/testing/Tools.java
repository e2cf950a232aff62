package dev.ferro.testing;

/**
 * What random schemas are made with; all of it draws from the same dice.
 *
 * @param dice the chance
 * @param profile what the database has
 * @param names makes names
 * @param types makes types
 * @param expressions makes SQL
 * @param columns makes columns
 * @param elements makes constraints and indexes
 * @param exclusions makes exclusion constraints
 * @param sequences makes sequences
 */
record Tools(
        Dice dice,
        Profile profile,
        RandomNames names,
        RandomTypes types,
        RandomExpressions expressions,
        RandomColumns columns,
        RandomElements elements,
        RandomExclusions exclusions,
        RandomSequences sequences) {

    static Tools of(long seed, Profile profile) {
        Dice dice = new Dice(seed);
        RandomNames names = new RandomNames(dice, profile);
        RandomTypes types = new RandomTypes(dice, profile);
        RandomExpressions expressions = new RandomExpressions(dice, names);
        RandomColumns columns = new RandomColumns(dice, profile, names, types, expressions);
        RandomElements elements = new RandomElements(dice, profile, names, columns, expressions);
        RandomExclusions exclusions = new RandomExclusions(dice, profile, names, elements);
        RandomSequences sequences = new RandomSequences(dice, names);
        return new Tools(dice, profile, names, types, expressions, columns, elements, exclusions, sequences);
    }
}
