package vn.gnbv.account;

import vn.gnbv.kernel.Problem;

/** Why accounts cannot be listed; waiting helps against the first alone. */
public enum AccountError implements Problem {
    PROVIDER_AWAY(
            503, "Hệ thống đăng nhập tạm không trả lời.", "The identity provider does not answer for the moment."),
    PROVIDER_SESSION_ENDED(
            409,
            "Hệ thống đăng nhập không nhận phiên của bạn nữa: hãy đăng xuất rồi đăng nhập lại.",
            "The identity provider does not take your session any more: log out, and in again."),
    ACCOUNTS_NOT_GRANTED(
            409,
            "Hệ thống đăng nhập không cho bạn xem các tài khoản: vai trò admin ở đó phải gồm view-users và query-users của "
                    + "realm-management.",
            "The identity provider does not let you see its accounts: its role admin must include view-users and query-users of "
                    + "realm-management."),
    ACCOUNTS_NOT_LISTABLE(
            409,
            "Chỉ liệt kê được tài khoản của Keycloak; hệ thống đăng nhập {0} không trả lời như vậy.",
            "Only accounts of a Keycloak can be listed; the identity provider {0} does not answer like one."),
    TOO_MANY_ACCOUNTS(
            409,
            "Hệ thống đăng nhập có hơn {0} tài khoản: hãy xem ở trang quản lý của nó.",
            "The identity provider has more than {0} accounts: see them in its own console.");

    private final Answer answer;

    AccountError(int status, String vietnamese, String english) {
        answer = new Answer(status, vietnamese, english);
    }

    @Override
    public Answer answer() {
        return answer;
    }
}
