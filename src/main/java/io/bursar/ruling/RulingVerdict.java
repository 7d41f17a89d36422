package io.bursar.ruling;

/** What two people find about a movement whose outcome nobody could prove. */
public enum RulingVerdict {
    /** Huawei moved the money. */
    HAPPENED,
    /** Huawei did not move the money, and will not. */
    DID_NOT_HAPPEN,
    /** Send the same bytes once more under the same id; only where Huawei refuses a second execution. */
    SEND_AGAIN
}
