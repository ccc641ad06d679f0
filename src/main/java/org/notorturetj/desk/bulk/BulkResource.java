package org.notorturetj.desk.bulk;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.bulk.BulkApi;
import org.notorturetj.api.desk.bulk.BulkChanges;
import org.notorturetj.api.desk.bulk.BulkWithdrawal;
import org.notorturetj.api.desk.bulk.Replacement;
import org.notorturetj.api.desk.bulk.TopicChange;
import org.notorturetj.api.desk.bulk.WithdrawalResult;

import io.quarkus.security.PermissionsAllowed;

class BulkResource implements BulkApi {
    private final WithdrawSeveral withdraw;
    private final ChangeTopics topics;
    private final ReplaceInDrafts replace;
    private final CurrentPerson person;

    BulkResource(
            WithdrawSeveral withdraw,
            ChangeTopics topics,
            ReplaceInDrafts replace,
            CurrentPerson person) {
        this.withdraw = withdraw;
        this.topics = topics;
        this.replace = replace;
        this.person = person;
    }

    @Override
    @PermissionsAllowed(Permission.WITHDRAW)
    public Items<WithdrawalResult> withdraw(BulkWithdrawal withdrawal, @Nullable Boolean dryRun) {
        return Items.whole(
                Boolean.TRUE.equals(dryRun)
                        ? withdraw.forecast(withdrawal)
                        : withdraw.carryOut(person.get(), withdrawal));
    }

    @Override
    @PermissionsAllowed(Permission.EDIT_FACTS)
    public BulkChanges changeTopics(TopicChange change, @Nullable Boolean dryRun) {
        return topics.change(person.get(), change, Boolean.TRUE.equals(dryRun));
    }

    @Override
    @PermissionsAllowed(Permission.EDIT_TEXT)
    public BulkChanges replace(Replacement replacement, @Nullable Boolean dryRun) {
        return replace.replace(person.get(), replacement, Boolean.TRUE.equals(dryRun));
    }
}
