package org.notorturetj.desk.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.AccountLookup;
import org.notorturetj.access.Role;

/** Account lookups for the two-person rule. */
@ApplicationScoped
class DeskAccountLookup implements AccountLookup {
    /** So many letters of an id tell two people without a name apart. */
    private static final int SHORT = 4;

    private final Accounts accounts;
    private final Sponsorships sponsorships;
    private final ChosenNames names;
    private final AccountConfig config;

    DeskAccountLookup(
            Accounts accounts, Sponsorships sponsorships, ChosenNames names, AccountConfig config) {
        this.names = names;
        this.accounts = accounts;
        this.sponsorships = sponsorships;
        this.config = config;
    }

    @Override
    public Set<Role> rolesOf(String accountId) {
        return accounts.findByIdOptional(accountId)
                .filter(account -> !account.isFrozen())
                .map(account -> Set.copyOf(account.roles))
                .orElse(Set.of());
    }

    @Override
    public boolean mayDecide(String accountId, Instant now) {
        return accounts.mayDecide(accountId, now.minus(config.waitAfterReset()));
    }

    @Override
    public boolean hasSecond(String proposer, Instant now) {
        Set<String> related = relatedAccounts(proposer, now);
        return accounts.approvers()
                .filter(it -> !it.equals(proposer) && !related.contains(it))
                .anyMatch(it -> mayDecide(it, now));
    }

    @Override
    public Set<String> relatedAccounts(String accountId, Instant now) {
        return sponsorships.relatedAccounts(accountId, now);
    }

    @Override
    public Optional<String> originOf(String accountId, String other, Instant now) {
        return sponsorships.originOf(accountId, other, now);
    }

    @Override
    public String nameOf(String accountId) {
        return names.of(accountId)
                .orElseGet(
                        () ->
                                accountId.length() > SHORT
                                        ? accountId.substring(0, SHORT) + "…"
                                        : accountId);
    }

    @Override
    public List<Instant> waitsEnding(String accountId, Instant now) {
        return Stream.concat(
                        accounts
                                .findByIdOptional(accountId)
                                .flatMap(it -> Optional.ofNullable(it.resetAt))
                                .map(reset -> reset.plus(config.waitAfterReset()))
                                .stream(),
                        sponsorships.ends())
                .filter(moment -> moment.isAfter(now))
                .sorted()
                .toList();
    }
}
