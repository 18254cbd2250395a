package io.closerate.registry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Where the parts of a registry lie: versions, ledger, pointer.
 *
 * <p>Reading is open to all at any time. Everything from {@link #tidy} on is only for whoever {@link #hold holds} the shelf; when such a
 * method returns, what it did is on the disk and survives a power cut, and at no instant can a reader see half of it.
 */
interface Shelf extends AutoCloseable {

    /** {@return where it is, without login} */
    String place();

    /** {@return the bytes of the ledger} */
    byte[] ledger();

    /** {@return the bytes of the pointer} */
    Optional<byte[]> pointer();

    /** {@return the versions that are there} */
    SortedSet<VersionId> versions();

    /** {@return a version, unchecked; empty if it is not there} */
    Optional<Stored> read(VersionId id);

    /** {@return what a run left that broke off} */
    List<String> leftovers();

    /**
     * {@return the sole right to change the shelf, until it is closed or this process dies; the shelf is made if there is none yet}
     *
     * @param holder who asks
     * @param wait how long to wait for another holder
     */
    Hold hold(Holder holder, Duration wait);

    /** Removes leftovers, and what follows the first {@code whole} bytes of the ledger. */
    void tidy(int whole);

    /** Does several changes, which other readers then see together where the shelf can do so. */
    void together(Runnable changes);

    /** Puts a version there, unless it is. */
    void store(Contents contents);

    /** Adds a line to the ledger. */
    void append(String line);

    /** Moves the pointer. */
    void point(Pointer pointer);

    /** Removes a version. */
    void remove(VersionId id);

    @Override
    void close();

    /** The sole right to change a shelf. */
    interface Hold extends AutoCloseable {

        @Override
        void close();
    }
}
