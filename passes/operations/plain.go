package operations

import (
	"go/types"
	"reflect"

	"golang.org/x/tools/go/analysis"
)

// plainly returns the pass with facts that are the same in every driver. Some drivers write them down, others hand on the
// very values: then unexported fields, which mean something in their own package only, would come along, and two packages
// would share memory.
func plainly(pass *analysis.Pass) *analysis.Pass {
	own := *pass
	own.ExportObjectFact = func(obj types.Object, fact analysis.Fact) { pass.ExportObjectFact(obj, plain(fact)) }
	own.ExportPackageFact = func(fact analysis.Fact) { pass.ExportPackageFact(plain(fact)) }
	return &own
}

// plain is a copy of the fact as gob would make it.
func plain[F analysis.Fact](fact F) F { return written(reflect.ValueOf(fact)).Interface().(F) }

// written is a copy of v without unexported fields.
func written(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return v
		}
		out := reflect.New(v.Type().Elem())
		out.Elem().Set(written(v.Elem()))
		return out
	case reflect.Slice:
		if v.Len() == 0 {
			return reflect.Zero(v.Type())
		}
		out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			out.Index(i).Set(written(v.Index(i)))
		}
		return out
	case reflect.Struct:
		out := reflect.New(v.Type()).Elem()
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				out.Field(i).Set(written(v.Field(i)))
			}
		}
		return out
	}
	return v // facts hold plain values, and neither maps nor interfaces
}
