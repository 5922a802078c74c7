package io.parley.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts by which members of the staff sign in. Several accounts may belong to one person. */
@Repository
public class Accounts {

    static final int TRIES = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");
    private static final Pattern HASH = Pattern.compile("\\{(bcrypt|pbkdf2@SpringSecurity_v5_8)}.{20,}");

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes or changes an account; the same again changes nothing. A new password ends a lock.
     *
     * @param username letters, digits and {@code . _ @ -}; case does not matter
     * @param passwordHash with its scheme in front, such as {@code {bcrypt}$2a$10$…}
     */
    @Transactional
    public void save(String username, String personId, String passwordHash) {
        String name = usable(username);
        if (!HASH.matcher(passwordHash).matches()) {
            throw new IllegalArgumentException(
                    "The password of account '" + name + "' is not hashed; give {bcrypt} followed by its bcrypt hash");
        }
        Optional<Account> present = find(name);
        if (present.isEmpty()) {
            jdbc.sql("insert into account (username, person_id, password_hash, enabled, failed_attempts, created_at)"
                            + " values (?, ?, ?, true, 0, ?)")
                    .params(name, personId, passwordHash, Timestamp.from(clock.instant()))
                    .update();
        } else if (!present.get().equals(new Account(name, personId, passwordHash, true))) {
            jdbc.sql("update account set person_id = ?, password_hash = ?, enabled = true, failed_attempts = 0,"
                            + " locked_until = null where username = ?")
                    .params(personId, passwordHash, name)
                    .update();
        }
    }

    /** Closes every account that is not named; its person can no longer sign in by it. */
    @Transactional
    public void retain(Collection<String> usernames) {
        var kept = usernames.stream().map(Accounts::usable).toList();
        var open = jdbc.sql("select username from account where enabled")
                .query(String.class)
                .list();
        open.stream().filter(name -> !kept.contains(name)).forEach(name -> jdbc.sql(
                        "update account set enabled = false where username = ?")
                .param(name)
                .update());
    }

    /** The names by which a person may sign in at present, in alphabetical order. */
    public List<String> usernames(String personId) {
        return jdbc.sql("select username from account where person_id = ? and enabled order by username")
                .param(personId)
                .query(String.class)
                .list();
    }

    Optional<Account> find(String username) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("select username, person_id, password_hash, enabled from account where username = ?")
                .param(name)
                .query((row, n) -> new Account(
                        row.getString("username"),
                        row.getString("person_id"),
                        row.getString("password_hash"),
                        row.getBoolean("enabled")))
                .optional();
    }

    /**
     * Takes one of the tries that are left, before the password is compared: so many guesses at once get no more tries
     * than one after the other. False when the account is locked or closed.
     */
    boolean takeTry(Account account) {
        Instant now = clock.instant();
        return jdbc.sql("update account set"
                                + " locked_until = case when failed_attempts + 1 >= :tries"
                                + " then cast(:until as timestamp with time zone) else null end,"
                                + " failed_attempts = case when failed_attempts + 1 >= :tries then 0"
                                + " else failed_attempts + 1 end"
                                + " where username = :name and enabled"
                                + " and (locked_until is null or locked_until <= :now)")
                        .param("tries", TRIES)
                        .param("until", Timestamp.from(now.plus(LOCKED_FOR)))
                        .param("name", account.username())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void succeeded(Account account) {
        jdbc.sql("update account set failed_attempts = 0, locked_until = null where username = ?")
                .param(account.username())
                .update();
    }

    private static String usable(String username) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + username
                            + "' cannot be an account's name; use letters, digits and . _ @ -, at most 100, a letter or digit first");
        }
        return name;
    }

    /** One account. */
    record Account(String username, String personId, String passwordHash, boolean enabled) {

        /** The hash stays out of logs. */
        @Override
        public String toString() {
            return "Account[" + username + "]";
        }
    }
}
