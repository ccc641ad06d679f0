package org.notorturetj.desk.profile;

import java.time.Clock;

import jakarta.transaction.Transactional;

import org.notorturetj.access.ApproverRule;
import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.access.RolePermissions;
import org.notorturetj.api.desk.profile.Me;
import org.notorturetj.api.desk.profile.MeApi;
import org.notorturetj.api.desk.profile.MeBuilder;
import org.notorturetj.api.desk.profile.OwnAccount;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.account.DeskLanguage;
import org.notorturetj.desk.signin.AccountViews;

import io.quarkus.security.PermissionsAllowed;

class MeResource implements MeApi {
    private final CurrentPerson current;
    private final Accounts accounts;
    private final AccountViews views;
    private final ApproverRule approvers;
    private final DeskLanguage language;
    private final Clock clock;

    MeResource(
            CurrentPerson current,
            Accounts accounts,
            AccountViews views,
            ApproverRule approvers,
            DeskLanguage language,
            Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.views = views;
        this.approvers = approvers;
        this.language = language;
        this.clock = clock;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public Me get() {
        Person person = current.get();
        OwnAccount own = views.own(accounts.require(person.accountId()));
        return MeBuilder.builder()
                .id(own.id())
                .login(own.login())
                .displayName(own.displayName())
                .titlesIn(language.get())
                .roles(own.roles())
                .may(own.may())
                .approvesOwn(RolePermissions.ownApprovable(person.roles()))
                .decides(approvers.admits(person, clock.instant()))
                .approvesFrom(own.approvesFrom())
                .build();
    }
}
