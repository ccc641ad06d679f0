package org.notorturetj.desk.proposal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.notorturetj.desk.administration.AccountChange;

/** The kinds of proposals by their names; each change of an account is one. */
@ApplicationScoped
class ProposalKinds {
    private final Map<String, ProposalKind> kinds;

    ProposalKinds(
            @Any Instance<ProposalKind> kinds, @Any Instance<AccountChange<?>> accountChanges) {
        this.kinds =
                Stream.concat(
                                kinds.stream(),
                                accountChanges.stream()
                                        .map(change -> new AccountProposalKind<>(change)))
                        .collect(Collectors.toMap(ProposalKind::name, Function.identity()));
    }

    ProposalKind get(String name) {
        return Optional.ofNullable(kinds.get(name))
                .orElseThrow(() -> new IllegalStateException("unknown kind of proposal: " + name));
    }
}
