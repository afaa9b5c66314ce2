package auth

import (
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
)

// iterations makes guessing a stolen password slow; it is what OWASP advises
// for PBKDF2 with SHA-256.
const iterations = 600_000

// credential is a salted hash of a password, never the password itself.
type credential struct {
	salt, hash []byte
}

func newCredential(password string) (credential, error) {
	salt := make([]byte, 16)
	rand.Read(salt) // never fails: it ends the program instead
	hash, err := hashOf(password, salt)
	return credential{salt: salt, hash: hash}, err
}

func (c credential) matches(password string) bool {
	hash, err := hashOf(password, c.salt)
	return err == nil && subtle.ConstantTimeCompare(hash, c.hash) == 1
}

func hashOf(password string, salt []byte) ([]byte, error) {
	return pbkdf2.Key(sha256.New, password, salt, iterations, sha256.Size)
}
