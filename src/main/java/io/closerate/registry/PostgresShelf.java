package io.closerate.registry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A registry in the tables of a PostgreSQL database, one for each schema.
 *
 * <p>Ledger and pointer are the same sealed lines as in a folder. The lock is an advisory lock of the session, which the server releases
 * when the connection ends, however it ends; all that is changed in a turn goes through the connection that holds it.
 */
final class PostgresShelf implements Shelf {

    /** The letters "Clos": our corner among all advisory locks of the database. The second number stands for the schema. */
    private static final int LOCK = 0x436c6f73;
    private static final String SCHEMA = "hashtext(coalesce(current_schema(), ''))";

    private final Database database;
    private boolean hasTables;
    private boolean isHeld;

    private PostgresShelf(Database database) {
        this.database = database;
    }

    static PostgresShelf open(String url, Login login) {
        return new PostgresShelf(Database.open(url, login));
    }

    @Override
    public String place() {
        return database.place();
    }

    private boolean hasTables() {
        if (!hasTables) {
            hasTables = database.rows("select to_regclass('closerate_champion') is not null", row -> row.getBoolean(1)).get(0);
        }
        return hasTables;
    }

    @Override
    public byte[] ledger() {
        if (!hasTables()) {
            return new byte[0];
        }
        StringBuilder lines = new StringBuilder();
        database.rows("select line from closerate_ledger order by number", row -> row.getString(1))
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<byte[]> pointer() {
        return hasTables()
                ? database.rows("select line from closerate_champion", row -> row.getString(1).getBytes(StandardCharsets.UTF_8))
                        .stream().findFirst()
                : Optional.empty();
    }

    @Override
    public SortedSet<VersionId> versions() {
        return hasTables()
                ? new TreeSet<>(database.rows("select id from closerate_version where id ~ '^grid-[0-9a-f]{64}$'",
                        row -> VersionId.of(row.getString(1))))
                : new TreeSet<>();
    }

    @Override
    public Optional<Stored> read(VersionId id) {
        if (!hasTables()) {
            return Optional.empty();
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        database.rows("select name, bytes from closerate_file where version = ?", row -> files.put(row.getString(1), row.getBytes(2)), id.toString());
        return database.rows("select sums from closerate_version where id = ?", row -> new Stored(row.getBytes(1), files), id.toString())
                .stream().findFirst();
    }

    /** A transaction that breaks off leaves nothing. */
    @Override
    public List<String> leftovers() {
        return List.of();
    }

    @Override
    public Hold hold(Holder holder, Duration wait) {
        database.work(open -> open.setClientInfo("ApplicationName", "closerate " + holder));
        if (!Patience.outlasts(wait, this::tryLock)) {
            throw RegistryException.busy(place(), holderOfLock());
        }
        Hold hold = this::unlock;
        try {
            database.work(Migrations::run);
        } catch (RuntimeException e) {
            hold.close();
            throw e;
        }
        return hold;
    }

    /** The server would give a session its own lock a second time. */
    private boolean tryLock() {
        isHeld = !isHeld && database.rows("select pg_try_advisory_lock(?, " + SCHEMA + ")", row -> row.getBoolean(1), LOCK).get(0);
        return isHeld;
    }

    private String holderOfLock() {
        return database.rows("""
                select a.application_name from pg_locks l join pg_stat_activity a using (pid)
                where l.locktype = 'advisory' and l.granted and l.classid = ? and l.database = (select oid from pg_database
                    where datname = current_database()) and l.objid::bigint = %s::bigint & 4294967295
                """.formatted(SCHEMA), row -> row.getString(1), LOCK).stream().findFirst().orElse("another session");
    }

    private void unlock() {
        isHeld = false;
        try {
            database.rows("select pg_advisory_unlock(?, " + SCHEMA + ")", row -> row.getBoolean(1), LOCK);
        } catch (RegistryException e) {
            // The connection is gone, and the lock with it.
        }
    }

    /** There are no leftovers, and no half lines. */
    @Override
    public void tidy(int whole) {
        // See above.
    }

    @Override
    public void together(Runnable changes) {
        database.transaction(changes);
    }

    @Override
    public void store(Contents contents) {
        VersionId id = contents.id();
        if (read(id).filter(stored -> stored.isSound(id)).isPresent()) {
            return;
        }
        remove(id);
        database.change("insert into closerate_version values (?, ?)", id.toString(), contents.sums().getBytes(StandardCharsets.UTF_8));
        contents.names().forEach(name ->
                database.change("insert into closerate_file values (?, ?, ?)", id.toString(), name, contents.bytes(name)));
    }

    @Override
    public void append(String line) {
        database.change("insert into closerate_ledger select coalesce(max(number), 0) + 1, ? from closerate_ledger", line);
    }

    @Override
    public void point(Pointer pointer) {
        database.change("insert into closerate_champion (line) values (?) on conflict (single) do update set line = excluded.line", pointer.text());
    }

    @Override
    public void remove(VersionId id) {
        database.change("delete from closerate_version where id = ?", id.toString());
    }

    @Override
    public void close() {
        database.close();
    }
}
