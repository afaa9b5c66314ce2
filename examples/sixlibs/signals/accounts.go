package signals

import "github.com/signalvet/signalvet/dispatch"

// Account is a user's account in aldryn-accounts and django-registration.
type Account struct {
	Name, Email string
}

// SignUp is the payload of UserSignedUp: the new account, and the form that
// asked for it.
type SignUp struct {
	Account Account
	Form    map[string]string
}

// SignUpAttempt is the payload of UserSignUpAttempt.
type SignUpAttempt struct {
	Name, Email string
	Accepted    bool
}

// SignupCode is the payload of the two signals about invitation codes.
type SignupCode struct {
	Code, Email string
}

// EmailConfirmation is the payload of the two signals about confirmed
// addresses.
type EmailConfirmation struct {
	Email, Key string
}

// The signals of aldryn-accounts.
var (
	// UserSignedUp is sent when an account has been created.
	UserSignedUp = dispatch.New[SignUp]("accounts.user_signed_up")
	// UserSignUpAttempt is sent for each try, also the refused ones.
	UserSignUpAttempt = dispatch.New[SignUpAttempt]("accounts.user_sign_up_attempt")
	// SignupCodeSent is sent when an invitation has been sent out.
	SignupCodeSent = dispatch.New[SignupCode]("accounts.signup_code_sent")
	// SignupCodeUsed is sent when an invitation has been redeemed.
	SignupCodeUsed = dispatch.New[SignupCode]("accounts.signup_code_used")
	// EmailConfirmationSent is sent when an address is asked for confirmation.
	EmailConfirmationSent = dispatch.New[EmailConfirmation]("accounts.email_confirmation_sent")
	// EmailConfirmed is sent when the address has been confirmed.
	EmailConfirmed = dispatch.New[EmailConfirmation]("accounts.email_confirmed")
	// PasswordChanged is sent after a password was changed; it never holds one.
	PasswordChanged = dispatch.New[Account]("accounts.password_changed")
)
