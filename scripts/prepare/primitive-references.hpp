// Node-API 9 keeps references to objects only: these hold one value in slot 0 of an object of its own.
class StringRef {
public:
	StringRef() {}
	explicit StringRef(Napi::String str) {
		Napi::Object holder = Napi::Object::New(str.Env());
		holder.Set(static_cast<uint32_t>(0), str);
		ref = Napi::Persistent(holder);
	}
	Napi::String Value() const {
		return ref.Value().Get(static_cast<uint32_t>(0)).As<Napi::String>();
	}
private:
	Napi::ObjectReference ref;
};

class ValueRef {
public:
	ValueRef() {}
	explicit ValueRef(Napi::Value value) { Reset(value, 1); }
	void Reset(Napi::Value value, uint32_t) {
		Napi::Object holder = Napi::Object::New(value.Env());
		holder.Set(static_cast<uint32_t>(0), value);
		ref = Napi::Persistent(holder);
	}
	void Reset() { ref.Reset(); }
	bool IsEmpty() const { return ref.IsEmpty(); }
	Napi::Value Value() const {
		return ref.Value().Get(static_cast<uint32_t>(0));
	}
private:
	Napi::ObjectReference ref;
};

