package io.bursar.playground;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * How a sub-account is at Huawei.
 *
 * @param subAccount id or name
 * @param status Huawei's number (multi-account.md 1); empty leaves it
 * @param check the business check that every move to it fails; empty for none
 */
record AccountForm(
        @NotBlank @Size(max = 200) String subAccount,
        String status,
        @Size(max = 100) String check) {

    AccountForm {
        subAccount = subAccount == null ? "" : subAccount.strip();
        status = status == null ? "" : status.strip();
        check = check == null ? "" : check.strip();
    }

    static AccountForm blank() {
        return new AccountForm("", "", "");
    }
}
