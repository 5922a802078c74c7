package io.parley.setup;

import io.parley.party.Parties;
import io.parley.party.PartyRegister;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Saves a file that is in order: all of it or nothing. */
@Service
class Import {

    private final Parties parties;
    private final PartyRegister register;
    private final AgreementImport agreements;
    private final AccountImport accounts;
    private final TransactionTemplate transaction;

    Import(
            Parties parties,
            PartyRegister register,
            AgreementImport agreements,
            AccountImport accounts,
            PlatformTransactionManager transactions) {
        this.parties = parties;
        this.register = register;
        this.agreements = agreements;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes the installation say what the file says.
     *
     * @throws RefusedFile where it cannot; then nothing is saved
     */
    Imported save(PartiesFile file) {
        return transaction.execute(status -> write(file.root()));
    }

    /** Does everything that {@link #save} does, and takes it back. */
    Imported rehearse(PartiesFile file) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return write(file.root());
        });
    }

    private Imported write(Field file) {
        refuseMoved(file);
        Imported imported = Imported.of(register.save(Book.of(file))).and(agreements.save(file));
        accounts.save(file);
        return imported;
    }

    /** A contact's id never goes over to another party: cases, links and records of the first still name it. */
    private void refuseMoved(Field file) {
        List<Flaw> moved = Checks.outsideParties(file)
                .flatMap(party -> party.each("contacts")
                        .map(contact -> contact.field("id"))
                        .filter(id -> parties.partyOfContact(id.text().orElseThrow())
                                .filter(before ->
                                        !before.equals(party.text("id").orElseThrow()))
                                .isPresent())
                        .map(id ->
                                id.flaw("setup.check.contact-moved", id.text().orElseThrow())))
                .toList();
        if (!moved.isEmpty()) {
            throw new RefusedFile(moved);
        }
    }
}
