package io.bursar.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.stereotype.Component;

import io.bursar.identity.NewUser;
import io.bursar.identity.Role;
import io.bursar.web.Choice;
import io.bursar.web.Formats;
import io.bursar.web.TypedText;

/** What the administrator types and ticks. */
@Component
class UserForms {

    private final Formats formats;

    UserForms(Formats formats) {
        this.formats = formats;
    }

    /** A new user. */
    record NewUserForm(
            @Pattern(regexp = NewUser.USERNAME, message = "{identity.user.username.form}") String username,

            @NotBlank @Size(max = 50) String displayName,
            @NotEmpty Set<Role> roles) {

        NewUserForm {
            username = TypedText.of(username).toLowerCase(Locale.ROOT);
            displayName = TypedText.of(displayName);
            roles = roles == null ? Set.of() : Set.copyOf(roles);
        }

        NewUser person() {
            return new NewUser(username, displayName, roles);
        }
    }

    /** The roles that somebody shall have. */
    record RolesForm(@NotEmpty Set<Role> roles) {

        RolesForm {
            roles = roles == null ? Set.of() : Set.copyOf(roles);
        }
    }

    /** The department in words; empty: not said. */
    record UnitForm(@Size(max = 50) String unit) {

        UnitForm {
            unit = TypedText.of(unit);
        }
    }

    /** Why. */
    record ReasonForm(@NotBlank @Size(max = 200) String reason) {

        ReasonForm {
            reason = TypedText.of(reason);
        }
    }

    /** Boxes for the roles. */
    List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> Choice.of(role.name(), formats.label(role))
                        .hinted(formats.word("identity.role." + role.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
