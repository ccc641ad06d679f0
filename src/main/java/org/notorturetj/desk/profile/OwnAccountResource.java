package org.notorturetj.desk.profile;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.profile.EmailChange;
import org.notorturetj.api.desk.profile.OwnAccount;
import org.notorturetj.api.desk.profile.OwnAccountApi;
import org.notorturetj.api.desk.profile.PasswordChange;
import org.notorturetj.api.desk.profile.ProfileChange;
import org.notorturetj.api.desk.profile.Proof;
import org.notorturetj.api.desk.profile.RecoveryCodeList;
import org.notorturetj.api.desk.profile.TotpConfirmation;
import org.notorturetj.api.desk.profile.TotpEnrolment;
import org.notorturetj.desk.account.Accounts;
import org.notorturetj.desk.idempotency.GivesSecret;
import org.notorturetj.desk.signin.AccountViews;
import org.notorturetj.desk.signin.Freeze;
import org.notorturetj.platform.filter.AllowedBeforeSetup;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;

class OwnAccountResource implements OwnAccountApi {
    private final CurrentPerson current;
    private final Accounts accounts;
    private final AccountViews views;
    private final ChangeOwnCredentials credentials;
    private final ChangeProfile profile;
    private final Freeze freeze;

    OwnAccountResource(
            CurrentPerson current,
            Accounts accounts,
            AccountViews views,
            ChangeOwnCredentials credentials,
            ChangeProfile profile,
            Freeze freeze) {
        this.current = current;
        this.accounts = accounts;
        this.views = views;
        this.credentials = credentials;
        this.profile = profile;
        this.freeze = freeze;
    }

    @Override
    @Authenticated
    @AllowedBeforeSetup
    public OwnAccount get() {
        return views.own(accounts.require(current.get().accountId()));
    }

    @Override
    @Authenticated
    @AllowedBeforeSetup
    public void changePassword(PasswordChange change) {
        credentials.changePassword(current.get(), change.current(), change.next());
    }

    @Override
    @Authenticated
    public void changeEmail(EmailChange change) {
        credentials.changeEmail(current.get(), change.password(), change.email());
    }

    @Override
    @Authenticated
    public void changeProfile(ProfileChange change) {
        profile.change(current.get(), change.displayName(), change.language());
    }

    @Override
    @Authenticated
    @AllowedBeforeSetup
    @GivesSecret
    public TotpEnrolment enrolTotp(Proof proof) {
        return credentials.enrol(current.get(), proof.password(), proof.code());
    }

    @Override
    @Authenticated
    @AllowedBeforeSetup
    @GivesSecret
    public RecoveryCodeList confirmTotp(TotpConfirmation confirmation) {
        return new RecoveryCodeList(credentials.confirm(current.get(), confirmation.code()));
    }

    @Override
    @Authenticated
    public void removeTotp(Proof proof) {
        credentials.removeTotp(current.get(), proof.password(), proof.code());
    }

    @Override
    @PermissionsAllowed(Permission.FREEZE)
    @AllowedBeforeSetup
    public void freeze() {
        String own = current.get().accountId();
        freeze.freeze(own, own);
    }
}
