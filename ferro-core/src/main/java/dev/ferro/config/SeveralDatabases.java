package dev.ferro.config;

import dev.ferro.Problem;
import java.util.List;
import java.util.Objects;

/** What can be wrong with several databases although nothing is wrong with any of them. */
final class SeveralDatabases {

    private SeveralDatabases() {}

    /** @param request may name one database in place of those that are configured */
    static void check(List<Configuration> configurations, ConfigurationFile.Request request, String file) {
        if (request.chosenUrl() != null && configurations.size() > 1) {
            throw Problem.of(
                            "usage",
                            "`" + request.chooser() + "` names one database, and `" + file + "` has "
                                    + names(configurations) + ".")
                    .advise("Add `-d NAME`.")
                    .usage();
        }
        for (int index = 0; index < configurations.size(); index++) {
            for (Configuration other : configurations.subList(index + 1, configurations.size())) {
                checkPair(configurations.get(index), other);
            }
        }
    }

    /** Two histories in one version table would each find revisions there that it does not know. */
    private static void checkPair(Configuration one, Configuration other) {
        UrlSetting url = one.url();
        UrlSetting otherUrl = other.url();
        if (url == null || otherUrl == null || !url.isSame(otherUrl)) {
            return;
        }
        boolean mixed = Objects.equals(one.versions().schema(), other.versions().schema())
                && one.versions().versionTable().equals(other.versions().versionTable())
                && !one.versionLocations().equals(other.versionLocations());
        if (mixed) {
            throw Problem.of(
                            "shared-version-table",
                            "The databases `" + one.database() + "` and `" + other.database()
                                    + "` are one, with two histories in one version table.")
                    .at(url.place())
                    .advise("Give one of them a `version_table` and a `ledger_table` of its own, or another `url`.")
                    .refused();
        }
    }

    private static String names(List<Configuration> configurations) {
        StringBuilder names = new StringBuilder();
        for (int index = 0; index < configurations.size(); index++) {
            String gap = index == 0 ? "" : index + 1 < configurations.size() ? ", " : " and ";
            names.append(gap)
                    .append('`')
                    .append(configurations.get(index).database())
                    .append('`');
        }
        return names.toString();
    }
}
