package com.acme.shop.migrations.versions;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/**
 * Merge the branch of the storefront, which has been worked on for more than half a year by several teams, with
 * the trunk.
 */
@Revision(
        id = "9f8e7d6c5b4a",
        revises = {"1a2b3c4d5e6f", "2b3c4d5e6f1a"},
        dependsOn = "billing",
        labels = {"shop", "storefront"},
        created = "2026-11-22T10:15:30Z")
public final class R9f8e7d6c5b4a_merge_the_branch_of_the_storefront_which implements Migration {

    @Override
    public void upgrade(Operations op) {}

    @Override
    public void downgrade(Operations op) {}
}
