package dev.ferro.revision;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The history: revisions, what each of them builds on, and the ways through them.
 *
 * <p>Two relations connect revisions. Parents make branches; what a revision needs are its parents and what it depends
 * on. Whatever concerns the database follows the second, and the rows of the version table are always computed from the
 * set of applied revisions: they are those that no other applied one needs.
 */
public final class RevisionGraph {

    private final Replacements replacements;
    private final List<Revision> revisions;
    private final Map<RevisionId, Integer> places;
    private final Names names;
    private final Edges lineage;
    private final Edges needs;
    private final Soundness soundness;

    RevisionGraph(
            Replacements replacements,
            List<Revision> revisions,
            Names names,
            Relations relations,
            Soundness soundness) {
        this.replacements = replacements;
        this.revisions = revisions;
        this.names = names;
        this.lineage = relations.lineage();
        this.needs = relations.needs();
        this.soundness = soundness;
        this.places = new HashMap<>(2 * revisions.size());
        for (int place = 0; place < revisions.size(); place++) {
            places.put(revisions.get(place).id(), place);
        }
    }

    /** {@return the graph of the revisions} What is wrong with them is among its problems. */
    public static RevisionGraph of(Collection<Revision> revisions) {
        return of(revisions, List.of());
    }

    /** {@return the graph of the revisions, beside which there are scripts that cannot be read} */
    public static RevisionGraph of(Collection<Revision> revisions, Collection<Unreadable> unreadable) {
        return new GraphBuilder(Declarations.of(revisions, unreadable), Set.of()).build();
    }

    /** {@return everything that is wrong with the history} */
    public List<Problem> problems() {
        return soundness.problems();
    }

    /**
     * {@return this graph} Refused, with all problems, where anything is wrong with the history: whoever adds to it must
     * see all of it.
     */
    public RevisionGraph sound() {
        soundness.requireAll();
        return this;
    }

    /** {@return whether something is wrong with a revision, or with one that it needs} */
    public boolean isBroken(RevisionId id) {
        return soundness.unsound().intersects(places(List.of(id)));
    }

    /**
     * {@return the history as it is for a database at some rows, and for targets} It is this one, except where they are
     * in the middle of what a squashed revision replaces: there the replaced revisions are steps of their own.
     */
    public RevisionGraph seenFrom(Collection<RevisionId> rows, RevisionTarget... targets) {
        if (replacements.isEmpty()) {
            return this;
        }
        Halfway halfway = new Halfway(this);
        Set<RevisionId> open = new HashSet<>(halfway.of(rows));
        for (RevisionTarget target : targets) {
            open.addAll(halfway.of(target));
        }
        if (open.isEmpty()) {
            return this;
        }
        open.addAll(replacements.open());
        return new GraphBuilder(replacements.declarations(), open).build().seenFrom(rows, targets);
    }

    /** {@return the history as it is for a database at some rows, and for a range} */
    public RevisionGraph seenFrom(Collection<RevisionId> rows, RevisionRange range) {
        return seenFrom(rows, range.targets());
    }

    /** {@return the squashed revision that stands for this one, where this one is no step of the history} */
    public Optional<Revision> standIn(RevisionId id) {
        return Optional.ofNullable(replacements.hidden().get(id));
    }

    /** {@return whether a revision does nothing but count, because what it replaces runs one by one} */
    public boolean isCounted(Revision revision) {
        return replacements.open().contains(revision.id());
    }

    /** {@return squashed revisions that are not rows, but that rows are the last of what they replace} */
    public List<Revision> counted(Collection<RevisionId> rows) {
        BitSet counted = new BitSet();
        for (RevisionId row : rows) {
            Revision standIn = replacements.hidden().get(row);
            if (standIn != null && standIn.endsWith(row)) {
                counted.set(place(standIn.id()));
            }
        }
        return at(counted);
    }

    /** {@return all revisions: by need, then branch by branch, then by creation time and id} */
    public List<Revision> revisions() {
        return revisions;
    }

    /** {@return the revision that a script declares, be it replaced or not} */
    public Optional<Revision> find(RevisionId id) {
        Integer place = places.get(id);
        return place == null ? replacements.declared(id) : Optional.of(revisions.get(place));
    }

    /** {@return the revisions that no other one needs} */
    public List<Revision> heads() {
        return at(tops());
    }

    /** {@return the revisions that no other one revises, though one may depend on them} */
    public List<Revision> branchHeads() {
        return at(nodes(place -> lineage.above(place).length == 0));
    }

    /** {@return the revisions without a parent} */
    public List<Revision> bases() {
        return at(roots());
    }

    /** {@return what this revision revises, as its header orders it; where one is replaced, what stands for it} */
    public List<Revision> parents(RevisionId id) {
        BitSet left = bits(lineage.below(place(id)));
        List<Revision> parents = new ArrayList<>();
        for (RevisionId parent : revisions.get(place(id)).parents()) {
            Revision standIn = replacements.hidden().get(parent);
            Integer place = places.get(standIn == null ? parent : standIn.id());
            if (place != null && left.get(place)) {
                left.clear(place);
                parents.add(revisions.get(place));
            }
        }
        return List.copyOf(parents);
    }

    /** {@return the revisions that revise this one} */
    public List<Revision> children(RevisionId id) {
        return at(bits(lineage.above(place(id))));
    }

    /** {@return the revisions that this one depends on beside its parents} */
    public List<Revision> dependencies(RevisionId id) {
        BitSet found = bits(needs.below(place(id)));
        found.andNot(bits(lineage.below(place(id))));
        return at(found);
    }

    /** {@return the revisions and everything they need} */
    public Set<RevisionId> ancestors(Collection<RevisionId> ids) {
        RevisionGraph seen = seenFrom(ids);
        return seen.ids(seen.needs.downFrom(seen.places(ids)));
    }

    /** {@return the revision and what it builds on, directly or not; not what it merely depends on} */
    public Set<RevisionId> lineage(RevisionId id) {
        return ids(lineage.downFrom(bits(place(id))));
    }

    /** {@return what the version table holds when these revisions are applied} */
    public List<RevisionId> rows(Collection<RevisionId> applied) {
        RevisionGraph seen = seenFrom(applied);
        return List.copyOf(seen.ids(seen.needs.tops(seen.places(applied))));
    }

    /** {@return the revision and what builds on it, directly or not, in order; not what merely depends on it} */
    public Set<RevisionId> descendants(RevisionId id) {
        return ids(lineage.upFrom(bits(place(id))));
    }

    /** {@return the newest revisions of each branch at these rows: the rows, and what rows merely depend on} */
    public List<Revision> newestOfBranches(Collection<RevisionId> rows) {
        return at(lineage.tops(needs.downFrom(places(rows))));
    }

    /** {@return the rows after each step of a path, which applies what is not applied and takes back what is} */
    public List<List<RevisionId>> rowsAlong(Collection<RevisionId> rows, List<Revision> path) {
        AppliedSet applied = new AppliedSet(needs, needs.downFrom(places(rows)));
        List<List<RevisionId>> along = new ArrayList<>(path.size());
        for (Revision revision : path) {
            applied.flip(place(revision.id()));
            along.add(List.copyOf(ids(applied.tops())));
        }
        return along;
    }

    /** {@return the revisions that a target means} None for the base. */
    public List<RevisionId> resolve(RevisionTarget target, Set<RevisionId> rows) {
        RevisionGraph seen = seenFrom(rows, target);
        return List.copyOf(seen.ids(target.accept(new TargetResolver(seen, seen.places(rows)))));
    }

    /**
     * {@return the revisions that are not applied, in order; empty where the history's problems hide which they are}
     */
    public Optional<List<Revision>> pending(Collection<RevisionId> rows) {
        RevisionGraph seen = seenFrom(rows);
        BitSet applied = seen.needs.downFrom(seen.places(rows));
        return problems().isEmpty() ? Optional.of(seen.at(without(seen.all(), applied))) : Optional.empty();
    }

    /** {@return what must be applied, in order, to get from the rows to the target} */
    public List<Revision> upgradePath(Set<RevisionId> rows, RevisionTarget target) {
        RevisionGraph seen = seenFrom(rows, target);
        return seen.at(new Moves(seen, seen.places(rows)).upgrade(target));
    }

    /** {@return what must be taken back, in order, to get from the rows to the target} */
    public List<Revision> downgradePath(Set<RevisionId> rows, RevisionTarget target) {
        RevisionGraph seen = seenFrom(rows, target);
        List<Revision> path = new ArrayList<>(seen.at(new Moves(seen, seen.places(rows)).downgrade(target)));
        Collections.reverse(path);
        return List.copyOf(path);
    }

    /**
     * {@return the rows after the version is set to the targets} Rows that are neither above nor below a target stay;
     * {@code label@base} takes a branch away, {@code base} everything.
     */
    public List<RevisionId> stamp(Set<RevisionId> rows, List<RevisionTarget> targets) {
        RevisionGraph seen = seenFrom(rows, targets.toArray(RevisionTarget[]::new));
        return List.copyOf(seen.ids(new Moves(seen, seen.places(rows)).stamp(targets)));
    }

    /** {@return the revisions of a range, in order, both ends included} */
    public List<Revision> range(RevisionRange range, Set<RevisionId> rows) {
        RevisionGraph seen = seenFrom(rows, range);
        return seen.at(new RangeSelection(seen, seen.places(rows)).select(range));
    }

    Replacements replacements() {
        return replacements;
    }

    /** {@return whether a row of a database means a revision here} */
    public boolean isKnown(RevisionId row) {
        return places.containsKey(row) || replacements.hidden().containsKey(row);
    }

    Names names() {
        return names;
    }

    Edges lineage() {
        return lineage;
    }

    Edges needs() {
        return needs;
    }

    Soundness soundness() {
        return soundness;
    }

    BitSet all() {
        BitSet all = new BitSet(revisions.size());
        all.set(0, revisions.size());
        return all;
    }

    BitSet roots() {
        return nodes(place -> lineage.below(place).length == 0);
    }

    /** {@return the nodes of the heads} */
    BitSet tops() {
        return nodes(place -> needs.above(place).length == 0);
    }

    private BitSet nodes(IntPredicate wanted) {
        BitSet nodes = new BitSet();
        for (int place = 0; place < revisions.size(); place++) {
            nodes.set(place, wanted.test(place));
        }
        return nodes;
    }

    /** {@return the branch of a revision: what it builds on and what builds on it} */
    BitSet branchOf(int place) {
        BitSet branch = lineage.downFrom(bits(place));
        branch.or(lineage.upFrom(bits(place)));
        return branch;
    }

    Revision revision(int place) {
        return revisions.get(place);
    }

    int place(RevisionId id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("no revision " + id);
        }
        return place;
    }

    List<Revision> at(BitSet nodes) {
        List<Revision> found = new ArrayList<>();
        for (int place = nodes.nextSetBit(0); place >= 0; place = nodes.nextSetBit(place + 1)) {
            found.add(revisions.get(place));
        }
        return Collections.unmodifiableList(found);
    }

    static BitSet bits(int... places) {
        BitSet bits = new BitSet();
        for (int place : places) {
            bits.set(place);
        }
        return bits;
    }

    static BitSet without(BitSet nodes, BitSet unwanted) {
        BitSet rest = (BitSet) nodes.clone();
        rest.andNot(unwanted);
        return rest;
    }

    private Set<RevisionId> ids(BitSet nodes) {
        Set<RevisionId> ids = new LinkedHashSet<>();
        for (Revision revision : at(nodes)) {
            ids.add(revision.id());
        }
        return ids;
    }

    /**
     * Revisions come from the scripts, or from a database; one that is unknown here can only come from the latter, unless
     * a script that cannot be read declares it.
     */
    private BitSet places(Collection<RevisionId> ids) {
        List<Problem> unknown = new ArrayList<>();
        for (RevisionId id : ids) {
            if (!isKnown(id)) {
                unknown.add(HistoryFaults.unknownRow(id));
            }
        }
        if (!unknown.isEmpty()) {
            unknown.addAll(problems());
            throw new FerroException(Refusal.REFUSED, unknown);
        }
        BitSet found = new BitSet();
        for (RevisionId id : ids) {
            Revision standIn = replacements.hidden().get(id);
            if (standIn == null || standIn.endsWith(id)) {
                found.set(place(standIn == null ? id : standIn.id()));
            }
        }
        return found;
    }
}
