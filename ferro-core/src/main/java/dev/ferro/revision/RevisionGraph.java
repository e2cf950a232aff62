package dev.ferro.revision;

import dev.ferro.FerroException;
import dev.ferro.Problem;
import dev.ferro.Refusal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The history: revisions, what each of them builds on, and the ways through them.
 *
 * <p>Two relations connect revisions. Parents make branches; what a revision needs are its parents and what it depends
 * on. Whatever concerns the database follows the second, and the rows of the version table are always computed from the
 * set of applied revisions: they are those that no other applied one needs.
 */
public final class RevisionGraph {

    private final List<Revision> revisions;
    private final Map<RevisionId, Integer> places = new HashMap<>();
    private final Names names;
    private final Edges lineage;
    private final Edges needs;

    RevisionGraph(List<Revision> revisions, Names names, Edges lineage, Edges needs) {
        this.revisions = revisions;
        this.names = names;
        this.lineage = lineage;
        this.needs = needs;
        for (int place = 0; place < revisions.size(); place++) {
            places.put(revisions.get(place).id(), place);
        }
    }

    /** {@return the graph of the revisions} Everything that is wrong with them is reported together. */
    public static RevisionGraph of(Collection<Revision> revisions) {
        return new GraphBuilder(revisions).build();
    }

    /** {@return all revisions: by need, then branch by branch, then by creation time and id} */
    public List<Revision> revisions() {
        return revisions;
    }

    public Optional<Revision> find(RevisionId id) {
        return Optional.ofNullable(places.get(id)).map(revisions::get);
    }

    /** {@return the revisions that no other one needs} */
    public List<Revision> heads() {
        return at(needs.tops(all()));
    }

    /** {@return the revisions that no other one revises, though one may depend on them} */
    public List<Revision> branchHeads() {
        return at(lineage.tops(all()));
    }

    /** {@return the revisions without a parent} */
    public List<Revision> bases() {
        return at(roots());
    }

    /** {@return the revisions that revise this one} */
    public List<Revision> children(RevisionId id) {
        return IntStream.of(lineage.above(place(id))).mapToObj(revisions::get).toList();
    }

    /** {@return the revisions that this one depends on beside its parents} */
    public List<Revision> dependencies(RevisionId id) {
        BitSet found = bits(needs.below(place(id)));
        found.andNot(bits(lineage.below(place(id))));
        return at(found);
    }

    /** {@return the revisions and everything they need} */
    public Set<RevisionId> ancestors(Collection<RevisionId> ids) {
        return ids(needs.downFrom(places(ids)));
    }

    /** {@return the revision and what it builds on, directly or not; not what it merely depends on} */
    public Set<RevisionId> lineage(RevisionId id) {
        return ids(lineage.downFrom(bits(place(id))));
    }

    /** {@return what the version table holds when these revisions are applied} */
    public List<RevisionId> rows(Collection<RevisionId> applied) {
        return List.copyOf(ids(needs.tops(places(applied))));
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
        return List.copyOf(ids(target.accept(new TargetResolver(this, places(rows)))));
    }

    /** {@return what must be applied, in order, to get from the rows to the target} */
    public List<Revision> upgradePath(Set<RevisionId> rows, RevisionTarget target) {
        BitSet applied = needs.downFrom(places(rows));
        BitSet path = needs.downFrom(target.accept(new UpgradeTargets(this, places(rows))));
        path.andNot(applied);
        return at(path);
    }

    /** {@return what must be taken back, in order, to get from the rows to the target} */
    public List<Revision> downgradePath(Set<RevisionId> rows, RevisionTarget target) {
        List<Revision> path = new ArrayList<>(at(target.accept(new DowngradeSelection(this, places(rows)))));
        java.util.Collections.reverse(path);
        return List.copyOf(path);
    }

    /**
     * {@return the rows after the version is set to the targets} Rows that are neither above nor below a target stay;
     * {@code label@base} takes a branch away, {@code base} everything.
     */
    public List<RevisionId> stamp(Set<RevisionId> rows, List<RevisionTarget> targets) {
        BitSet applied = needs.downFrom(places(rows));
        BitSet wanted = new BitSet();
        for (RevisionTarget target : targets) {
            StampEffect effect = target.accept(new Stamp(this, places(rows)));
            applied = needs.downFrom(without(needs.tops(without(applied, effect.removed())), effect.related()));
            wanted.or(effect.added());
        }
        applied.or(needs.downFrom(wanted));
        return List.copyOf(ids(needs.tops(applied)));
    }

    /** {@return the revisions of a range, in order, both ends included} */
    public List<Revision> range(RevisionRange range, Set<RevisionId> rows) {
        return at(new RangeSelection(this, places(rows)).select(range));
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

    BitSet all() {
        BitSet all = new BitSet(revisions.size());
        all.set(0, revisions.size());
        return all;
    }

    BitSet roots() {
        BitSet roots = new BitSet();
        IntStream.range(0, revisions.size())
                .filter(place -> lineage.below(place).length == 0)
                .forEach(roots::set);
        return roots;
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
        return Objects.requireNonNull(places.get(id), () -> "no revision " + id);
    }

    List<Revision> at(BitSet nodes) {
        return nodes.stream().mapToObj(revisions::get).toList();
    }

    static BitSet bits(int... places) {
        BitSet bits = new BitSet();
        IntStream.of(places).forEach(bits::set);
        return bits;
    }

    static BitSet without(BitSet nodes, BitSet unwanted) {
        BitSet rest = (BitSet) nodes.clone();
        rest.andNot(unwanted);
        return rest;
    }

    private Set<RevisionId> ids(BitSet nodes) {
        Set<RevisionId> ids = new LinkedHashSet<>();
        nodes.stream().forEach(place -> ids.add(revisions.get(place).id()));
        return ids;
    }

    /** Revisions come from the scripts, or from a database; one that is unknown here can only come from the latter. */
    private BitSet places(Collection<RevisionId> ids) {
        List<Problem> unknown = ids.stream()
                .filter(id -> !places.containsKey(id))
                .sorted()
                .map(RevisionGraph::unknownRow)
                .toList();
        if (!unknown.isEmpty()) {
            throw new FerroException(Refusal.REFUSED, unknown);
        }
        return bits(ids.stream().mapToInt(this::place).toArray());
    }

    private static Problem unknownRow(RevisionId id) {
        return Problem.of(
                        "unknown-revision-in-database",
                        "The database is at revision `" + id + "`, which no script declares.")
                .because("the database is ahead of this checkout, or the script was deleted or is in another folder")
                .advise("Get the newest scripts. If the script is gone for good, make sure that the database is what"
                        + " another revision describes, and tell Ferro so: `ferro stamp --purge <revision>`.");
    }
}
