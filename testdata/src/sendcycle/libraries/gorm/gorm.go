package gorm

import "gorm.io/gorm"

type audit struct{ table string }

func record(db *gorm.DB) {
	db.Create(&audit{}) // want `^sending Create leads back to Create \(record → Create\)$`
}

// Callbacks run for every statement of their kind, whatever it is about.
func install(db *gorm.DB, skip func(*gorm.DB) bool) error {
	if err := db.Callback().Create().After("gorm:create").Register("audit", record); err != nil {
		return err
	}
	if err := db.Callback().Update().Register("audit", record); err != nil {
		return err
	}
	return db.Callback().Create().Register("guarded", func(tx *gorm.DB) {
		if !skip(tx) {
			tx.Create(&audit{})
		}
	})
}
